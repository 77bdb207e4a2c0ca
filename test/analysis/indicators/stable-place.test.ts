import { stablePlace } from '../../../analysis/indicators/stable-place.ts'
import { network } from '../context.ts'
import { detects } from '../detects.ts'

const body = 'Ik ontvang je graag in mijn eigen huis, bel gerust voor een afspraak in de middag.'

detects(
  stablePlace,
  [
    ['three weeks', network({ place: 'Heerlen', body, until: 22 }), 'weak'],
    [
      'two months with a small change',
      network({
        sightings: [
          { place: 'Heerlen', body, until: 20 },
          { place: 'Heerlen', body: `${body} Nieuw: ook zaterdag.`, day: 21, until: 60 },
        ],
      }),
      'moderate',
    ],
    ['a hundred days', network({ place: 'Heerlen', body, until: 100 }), 'strong'],
    [
      'one of three adverts lasts',
      network({ place: 'Heerlen', body, until: 100 }, { place: 'Heerlen', body }, { place: 'Heerlen', body }),
      'weak',
    ],
  ],
  [
    ['two weeks', network({ place: 'Heerlen', body, until: 14 })],
    [
      'another text',
      network({
        sightings: [
          { place: 'Heerlen', body, until: 20 },
          { place: 'Heerlen', body: 'Neue Dame, jeden Tag', day: 21, until: 60 },
        ],
      }),
    ],
    [
      'a second place',
      network({
        sightings: [
          { place: 'Heerlen', body, until: 40 },
          { place: 'Sittard', body, day: 41, until: 90 },
        ],
      }),
    ],
    ['an unknown place', network({ body, until: 100 })],
    ['no text', network({ place: 'Heerlen', until: 100 })],
    ['a clock that runs backwards', network({ place: 'Heerlen', body, day: 50, until: 3 })],
  ],
)
