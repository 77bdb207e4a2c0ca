import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { hu } from './hu.ts'
import { nl } from './nl.ts'
import { pl } from './pl.ts'
import { ro } from './ro.ts'

export const phrases = { nl, en, de, fr, es, ro, hu, pl } as const
export type TextLanguage = keyof typeof phrases
