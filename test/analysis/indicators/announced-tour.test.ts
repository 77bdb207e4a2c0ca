import { announcedTour } from '../../../analysis/indicators/announced-tour.ts'
import { network, place, stop } from '../context.ts'
import { detects } from '../detects.ts'

const tour = [stop('Heerlen', 7, 13), stop('Sittard', 14, 20)]
const undated = [stop('Heerlen', null, null), stop('Sittard', null, null)]

detects(
  announcedTour,
  [
    ['one stop with a date', network({ place: 'Maastricht', tour: [stop('Heerlen', 7, null)] }), 'weak'],
    ['two stops with dates', network({ place: 'Maastricht', tour }), 'moderate'],
    [
      'stops without dates, one of them followed',
      network({
        sightings: [
          { place: 'Maastricht', tour: undated },
          { place: 'Heerlen', day: 8 },
        ],
      }),
      'moderate',
    ],
    [
      'followed as announced',
      network({
        sightings: [
          { place: 'Maastricht', tour },
          { place: 'Heerlen', day: 8 },
          { place: 'Sittard', day: 15 },
        ],
      }),
      'strong',
    ],
    [
      'one advert of many announces',
      network({ place: 'Maastricht', tour }, { place: 'Stein' }, { place: 'Beek' }),
      'weak',
    ],
  ],
  [
    ['no tour', network({ place: 'Maastricht' })],
    ['a list of cities without dates that nobody followed', network({ place: 'Maastricht', tour: undated })],
    [
      'the only stop is where the advert already stands',
      network({
        sightings: [
          { place: 'Heerlen', tour: [stop('Heerlen', null, null)] },
          { place: 'Heerlen', day: 9 },
        ],
      }),
    ],
    [
      'places that nobody knows',
      network({
        tour: [
          { ...place('Ergens'), gm: null, status: 'onbekend' as const, from: '2026-01-05', until: null },
        ],
      }),
    ],
    [
      'moves without announcing',
      network({ sightings: [{ place: 'Maastricht' }, { place: 'Heerlen', day: 8 }] }),
    ],
  ],
)
