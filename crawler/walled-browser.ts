import { type Browser, type BrowserContext, chromium } from 'playwright'
import { SourceBroken } from './fault.ts'

export interface WalledBrowser {
  browser: Browser
  /** Fresh: no cookies, no storage, nothing from before. */
  context: BrowserContext
}

const flags = [
  '--disable-gpu',
  '--no-first-run',
  // Whatever does not go through a proxy: QUIC, names looked up by itself, UDP of WebRTC (whose flag changed its name).
  '--disable-quic',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  // All tabs show one site: one process for it saves 70 MB a tab. When it falls over, each tab loses one attempt.
  '--process-per-site',
  // A page may not take the memory of the machine.
  '--js-flags=--max-old-space-size=512',
]

/**
 * Chromium without a network: its one way out, also towards loopback, is a proxy that lets nothing through.
 *
 * @throws SourceBroken when it does not start.
 */
export async function openWalledBrowser(
  executablePath: string,
  chromiumSandbox: boolean,
  server: string,
  userAgent: string,
): Promise<WalledBrowser> {
  try {
    const browser = await chromium.launch({
      executablePath,
      chromiumSandbox,
      args: flags,
      proxy: { server, bypass: '<-loopback>' },
      // Being told to stop is our own affair: what was fetched is stored first.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    })
    const context = await browser.newContext({ userAgent, serviceWorkers: 'block', acceptDownloads: false })
    // A tab of ours answers for itself first; for all else there is nothing.
    await context.route('**/*', route => route.abort())
    return { browser, context }
  } catch {
    throw new SourceBroken('Chromium does not start')
  }
}
