import type { Document } from 'domhandler'
import { parseMarkup, select, textContent, textOf } from './page.ts'

/** How a site says that it wants people only: asks to sign in, sets a puzzle, or a firewall stands in front of it. */
export type Refusal = 'login' | 'captcha' | 'waf'

/**
 * Recognises a refusal in an answer that is not the page we asked for: unreadable, or with a status that refuses. The
 * form or puzzle must be what the page is about, so a sign-in in a header or a puzzle on a contact form is none.
 *
 * @param answer headers in lower case, the body as text.
 */
export function refusal({ status, headers, text }: Answer): Refusal | null {
  const told = toldByHeaders(status, headers)
  if (told !== null) return told
  const page = parseMarkup(text)
  leaveOutSurroundings(page)
  if (!isThin(page)) return null
  if (isFirewall(page, text)) return 'waf'
  if (select('input[type="password" i]', page).length > 0) return 'login'
  return setsPuzzle(page) ? 'captcha' : null
}

interface Answer {
  status: number
  headers: Readonly<Record<string, string>>
  text: string
}

function toldByHeaders(status: number, headers: Answer['headers']): Refusal | null {
  if (status === 401 || headers['www-authenticate'] !== undefined) return 'login'
  const action = headers['x-amzn-waf-action']
  if (action !== undefined) return action === 'captcha' ? 'captcha' : 'waf'
  if (headers['cf-mitigated'] !== undefined || headers['x-sucuri-block'] !== undefined) return 'waf'
  const refused = status === 403 || status === 429 || status === 503
  const guarded = headers['x-datadome'] !== undefined || /ddos-guard/i.test(headers.server ?? '')
  return refused && guarded ? 'waf' : null
}

const surroundings =
  'header, nav, footer, aside, dialog, template, [hidden], [aria-hidden="true"], [role="dialog"], [role="banner"], [role="navigation"]'
const surroundingNames = [
  'modal',
  'popup',
  'dropdown',
  'menu',
  'navbar',
  'header',
  'footer',
  'sidebar',
  'cookie',
]
  .map(name => `[class*="${name}" i], [id*="${name}" i]`)
  .join(', ')
const substance = 'html, body, main, article, h1'

/** Takes away what stands on every page of a site. A name may belong to a frame around all: that stays. */
function leaveOutSurroundings(page: Document): void {
  const named = select(surroundingNames, page).filter(
    element => select(substance, element).length === 0 && !/^(html|body|main|article|h1)$/.test(element.name),
  )
  for (const element of [...select(surroundings, page), ...named]) {
    const { parent } = element
    if (parent !== null) parent.children = parent.children.filter(child => child !== element)
  }
}

/** A page with more of its own is about something, whatever form stands on it too. */
function isThin(page: Document): boolean {
  const choices = select('option', page).map(textOf).join('').length
  return textOf(page).length - choices < 300 && select('a[href]', page).length < 6
}

// What the scripts of known firewalls are called on a page that is a challenge, not on one that they merely watch.
const challengeMarks =
  /_cf_chl_opt|cf-browser-verification|awswaf\.com\/[^"']*challenge|AwsWafIntegration|\/_Incapsula_Resource|captcha-delivery\.com|sucuri_cloudproxy_js|_pxCaptcha|px-captcha|\/\.well-known\/ddos-guard/
const browserWords =
  /checking (if the site connection is secure|your browser)|verify(ing)? your browser|enable javascript and cookies to continue|(you have|your (ip|request|access) (has|was)) been blocked|unusual traffic|browser wordt gecontroleerd|(u|je) bent geblokkeerd|ongebruikelijk verkeer|browser wird (überprüft|gepr(ü|ue)ft)|vérification de (votre|ton) navigateur|trafic inhabituel/i
const refusedWords =
  /access denied|request (was )?(blocked|rejected)|toegang geweigerd|zugriff verweigert|accès refusé/i
const caseNumber = /\b(reference|ray|incident|request|support|event|case)[ -]?(id|#|number|nummer)/i

function isFirewall(page: Document, text: string): boolean {
  if (challengeMarks.test(text)) return true
  const shown = shownText(page)
  if (browserWords.test(shown)) return true
  if (refusedWords.test(shown) && caseNumber.test(shown)) return true
  return isRiddle(page)
}

/** With what is shown to a browser without script, which is what we are to them. */
function shownText(page: Document): string {
  return [textOf(page), ...select('title, noscript', page).map(textContent)].join('\n')
}

/** Nothing but a script that sets a cookie and loads the page again. */
function isRiddle(page: Document): boolean {
  const scripts = select('script', page).map(textContent).join('\n')
  const reloads = /location\s*\.\s*(reload|replace|assign|href)|location\s*=|\.submit\(/.test(scripts)
  const empty =
    textOf(page).length < 100 && select('a, button, input:not([type="hidden" i])', page).length === 0
  return empty && reloads && /document\.cookie\s*=/.test(scripts)
}

const puzzle = [
  '.g-recaptcha, .h-captcha, .cf-turnstile, .frc-captcha, [data-sitekey], #captcha, #captcha-container, #px-captcha',
  'iframe[src*="recaptcha" i], iframe[src*="hcaptcha" i], iframe[src*="turnstile" i], iframe[src*="captcha" i]',
  'img[src*="captcha" i], input[name*="captcha" i]',
].join(', ')
const humanWords =
  /(verify|confirm|prove|check)(ing)? (that |if )?(you are|you're|you aren't|the site visitor is) (not )?(a |an )?(human|robot|bot)|are you a robot|i('m| am) not a robot|(bevestig|toon aan|controleer) dat (u|je) (een mens|geen robot)|ik ben geen robot|dass (sie|du) (ein mensch|kein roboter)|vous (n')?êtes (pas )?(un )?(humain|robot)/i

function setsPuzzle(page: Document): boolean {
  // On a form with more to fill in the puzzle guards the form, not the page.
  const guarding = select('textarea, input[type="email" i], input[type="tel" i]', page).length > 0
  return !guarding && (select(puzzle, page).length > 0 || humanWords.test(shownText(page)))
}
