import { createTransport } from 'nodemailer'

/** Where mail goes out. */
export interface MailServer {
  host: string
  port: number
  /** `tls` from the first byte, `starttls` or nothing is sent, `none` only on the own machine. */
  security: 'tls' | 'starttls' | 'none'
  user: string | null
  password: string | null
  from: string
}

export interface Letter {
  to: string
  subject: string
  text: string
}

/** A way to send, over one connection. */
export interface Mailer {
  send: (letter: Letter) => Promise<void>
  close: () => void
}

const patience = 20_000

/** Opens nothing yet: the first letter connects. `starttls` sends nothing when the server will not encrypt. */
export function mailer({ host, port, security, user, password, from }: MailServer): Mailer {
  const transport = createTransport({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    ...(user === null ? {} : { auth: { user, pass: password ?? '' } }),
    pool: true,
    maxConnections: 1,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    send: async ({ to, subject, text }) => {
      await transport.sendMail({ from, to, subject, text, headers: { 'Auto-Submitted': 'auto-generated' } })
    },
    close: () => transport.close(),
  }
}
