import { createInterface } from 'node:readline/promises'
import { type Role, roles } from '../casework/scope.ts'
import { prepareSignIn } from '../dashboard/guards/sign-in.ts'
import { gemeenten } from '../dashboard/places.ts'
import { addUser } from '../dashboard/users.ts'
import { type Call, type Command, exit, say, WrongUsage } from './command.ts'
import { sessionSecret } from './serve.ts'
import { inWorld } from './world.ts'

export const user: Command = {
  usage: 'user add --name NAME --email ADDRESS --role ROLE [--municipality GM0917]…',
  summary: `Adds an account, or renews one; the password is read from stdin.
Roles: ${roles.join(', ')}. Municipalities by their CBS code.`,
  options: {
    name: { type: 'string' },
    email: { type: 'string' },
    role: { type: 'string' },
    municipality: { type: 'string', multiple: true },
  },
  run: async call => {
    if (call.words.join(' ') !== 'add') throw new WrongUsage('Say "user add".')
    const person = described(call)
    const password = await passwordFromStdin()
    return await inWorld(call, async ({ db, clock }, settings) => {
      const secret = sessionSecret(settings)
      const signIn = prepareSignIn(db, { origin: settings.origin, secret, now: clock, provider: null })
      await addUser(db, signIn, { ...person, password }, clock())
      say(
        `Added with the role ${person.role}${person.municipalities.length === 0 ? '' : ` for ${person.municipalities.join(', ')}`}. The second factor is set at the first sign-in.`,
      )
      return exit.done
    })
  },
}

const shortestPassword = 12

function described({ options }: Call) {
  const { name, email, role } = options
  if (typeof name !== 'string' || typeof email !== 'string' || typeof role !== 'string')
    throw new WrongUsage('--name, --email and --role are needed.')
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new WrongUsage('--email is not an address.')
  if (!roles.includes(role as Role)) throw new WrongUsage(`--role is one of ${roles.join(', ')}.`)
  const codes = ([] as string[]).concat((options.municipality as unknown as string[] | undefined) ?? [])
  const unknown = codes.filter(code => !gemeenten.some(({ gm }) => gm === code))
  if (unknown.length > 0) throw new WrongUsage(`Not a municipality of Zuid-Limburg: ${unknown.join(', ')}.`)
  return { name, email, role: role as Role, municipalities: codes }
}

async function passwordFromStdin(): Promise<string> {
  const lines = createInterface({ input: process.stdin })
  if (process.stdin.isTTY) say(`Password, at least ${shortestPassword} characters:`)
  const { value } = await lines[Symbol.asyncIterator]().next()
  lines.close()
  const password = String(value ?? '').trim()
  if (password.length < shortestPassword)
    throw new WrongUsage(`The password on stdin needs at least ${shortestPassword} characters.`)
  return password
}
