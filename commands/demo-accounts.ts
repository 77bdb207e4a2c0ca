import type { Settings } from '../config.ts'
import { prepareSignIn } from '../dashboard/guards/sign-in.ts'
import type { Demo } from '../dashboard/house.ts'
import { addUser } from '../dashboard/users.ts'
import type { World } from '../night/world.ts'
import { sessionSecret } from './serve.ts'

const password = 'alles-is-verzonnen'
const everywhere = [
  'GM0882',
  'GM0888',
  'GM0899',
  'GM0917',
  'GM0928',
  'GM0935',
  'GM0938',
  'GM0965',
  'GM0971',
  'GM0981',
  'GM0986',
  'GM0994',
  'GM1729',
  'GM1883',
  'GM1903',
  'GM1954',
]

const accounts = [
  {
    name: 'S. Proef',
    email: 'proef@demo.example',
    role: 'analist',
    municipalities: ['GM0917', 'GM0882', 'GM0928'],
  },
  {
    name: 'W. Model',
    email: 'model@demo.example',
    role: 'aandachtsfunctionaris',
    municipalities: everywhere,
  },
  { name: 'P. Voorbeeld', email: 'voorbeeld@demo.example', role: 'privacy', municipalities: everywhere },
  { name: 'B. Schijn', email: 'schijn@demo.example', role: 'beheer', municipalities: [] },
] as const

/** Makes the accounts that the demo prints and its sign-in page offers. */
export async function demoAccounts({ db, clock }: World, settings: Settings): Promise<Demo['accounts']> {
  const secret = sessionSecret(settings)
  const signIn = prepareSignIn(db, { origin: settings.origin, secret, now: clock, provider: null })
  for (const account of accounts) await addUser(db, signIn, { ...account, password }, clock())
  return accounts.map(({ name, email, role }) => ({ name, email, role, password }))
}
