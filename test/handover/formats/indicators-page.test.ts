import { expect, it } from 'vitest'
import { indicators } from '../../../analysis/indicators/index.ts'
import { rulebook } from '../../../analysis/rulebook.ts'
import { indicatorsPage } from '../../../handover/formats/indicators-page.ts'

it('docs/indicators.md says what the code does', async () => {
  await expect(indicatorsPage(indicators, rulebook)).toMatchFileSnapshot('../../../docs/indicators.md')
})
