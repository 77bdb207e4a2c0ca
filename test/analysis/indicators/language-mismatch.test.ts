import { languageMismatch } from '../../../analysis/indicators/language-mismatch.ts'
import { network } from '../context.ts'
import { detects } from '../detects.ts'

const says = (written: string[], spoken: string[], name = 'n1') => ({ written, spoken, name })

detects(
  languageMismatch,
  [
    ['text in a language that is not claimed', network(says(['nl'], ['en', 'hu'])), 'weak'],
    ['the same the other way round', network(says(['hu'], ['nl'])), 'weak'],
    ['one person on four sites', network(...[1, 2, 3, 4].map(() => says(['nl'], ['en']))), 'weak'],
    ['three people', network(...[1, 2, 3].map(n => says(['nl'], ['ro'], `n${n}`))), 'moderate'],
    ['five people', network(...[1, 2, 3, 4, 5].map(n => says(['de'], ['es'], `n${n}`))), 'strong'],
  ],
  [
    ['the language is claimed', network(says(['nl'], ['nl', 'en']))],
    ['one of two text languages is claimed', network(says(['en', 'nl'], ['en']))],
    ['no claim', network(says(['nl'], []))],
    ['no sure detection', network(says([], ['en']))],
    [
      'the list was completed later',
      network({ sightings: [says(['nl'], ['en']), { ...says(['nl'], ['en', 'nl']), day: 2 }] }),
    ],
    ['nothing', network({})],
  ],
)
