import { existsSync } from 'node:fs'

/** Where Chromium is, by setting or in the usual places; null when there is none. */
export function findChromium(setting: string | null): string | null {
  const places = [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/snap/bin/chromium',
  ]
  return [setting, ...places].find(place => place !== null && existsSync(place)) ?? null
}
