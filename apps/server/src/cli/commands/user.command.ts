import { createUser, grantStaffRoles } from '@duijie/api/features/accounts/accounts.service.ts'
import { staffRole } from '@duijie/domain/accounts/role.schema.ts'
import { required, UsageError, type Command } from '../command.ts'
import { withRuntime } from '../with-runtime.ts'

const readPassword = async (call: { flag: (name: string) => boolean }): Promise<string> => {
  if (!call.flag('password-stdin')) throw new UsageError('give the password on standard input and add --password-stdin')
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array))
  return Buffer.concat(chunks).toString('utf8').trim()
}

export const userCommand: Command = {
  name: 'user',
  usage: 'user create --email E --name N [--roles broker,reviewer,admin] --password-stdin',
  summary: 'Create a user; the password is read from standard input, so that it is in no history.',
  options: {
    email: { type: 'string', help: 'address to sign in with' },
    name: { type: 'string', help: 'name that others see' },
    roles: { type: 'string', help: 'staff roles, separated by commas' },
    'password-stdin': { type: 'boolean', help: 'read the password from standard input' },
  },
  run: async (call, print) => {
    if (call.words[0] !== 'create') throw new UsageError('user needs create')
    const email = required(call.option('email'), '--email')
    const name = required(call.option('name'), '--name')
    const roles = (call.option('roles') ?? '')
      .split(',')
      .filter(Boolean)
      .map((role) => staffRole.safeParse(role.trim()))
    if (roles.some((role) => !role.success)) throw new UsageError('--roles takes broker, reviewer and admin')
    const password = await readPassword(call)
    if (password.length < 10) throw new UsageError('the password must have at least 10 characters')
    await withRuntime(async ({ deps }) => {
      const id = await createUser(deps, { email, name, password })
      await grantStaffRoles(
        deps,
        id,
        roles.flatMap((role) => (role.success ? [role.data] : [])),
      )
      print(call.json ? JSON.stringify({ id, email }) : `Created ${email} (${id}).`)
    })
  },
}
