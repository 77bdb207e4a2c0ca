import { ownWebsite } from '../../../analysis/indicators/own-website.ts'
import { network, saying } from '../context.ts'
import { detects } from '../detects.ts'

detects(
  ownWebsite,
  [
    ['the page has a field for it', network({ website: 'named' }), 'moderate'],
    ['in the text', saying('Zie ⟦website:k1⟧ voor mijn tijden'), 'moderate'],
    ['one advert of three', network({ website: 'named' }, {}, {}), 'weak'],
  ],
  [
    ['none', network({})],
    ['a handle', saying('Zie ⟦handle:k1⟧')],
    ['the word alone', saying('Mijn website is nog in de maak')],
  ],
)
