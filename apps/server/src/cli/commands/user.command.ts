import { z } from 'zod'

import { createUser, grantStaffRoles, setPassword } from '@duijie/api/areas/identity/accounts/accounts.service.ts'
import { staffRole, type StaffRole } from '@duijie/domain/accounts/role.schema.ts'
import { required, UsageError, type Call, type Command } from '../command.ts'
import { withRuntime } from '../with-runtime.ts'

type Print = (line: string) => void

const readPassword = async (call: Call): Promise<string> => {
  if (!call.flag('password-stdin')) throw new UsageError('give the password on standard input and add --password-stdin')
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array))
  return Buffer.concat(chunks).toString('utf8').trim()
}

const leastPassword = 10

const checkedPassword = async (call: Call): Promise<string> => {
  const password = await readPassword(call)
  if (password.length < leastPassword)
    throw new UsageError(`the password must have at least ${leastPassword} characters`)
  return password
}

const rolesOf = (call: Call): StaffRole[] => {
  const named = (call.option('roles') ?? '').split(',').filter(Boolean)
  const roles = z.array(staffRole).safeParse(named.map((role) => role.trim()))
  if (!roles.success) throw new UsageError('--roles takes broker, reviewer and admin')
  return roles.data
}

const create = async (call: Call, print: Print): Promise<void> => {
  const email = required(call.option('email'), '--email')
  const name = required(call.option('name'), '--name')
  const roles = rolesOf(call)
  const password = await checkedPassword(call)
  await withRuntime(async ({ deps }) => {
    const id = await createUser(deps, { email, name, password })
    await grantStaffRoles(deps, id, roles)
    print(call.json ? JSON.stringify({ id, email }) : `Created ${email} (${id}).`)
  })
}

const setNewPassword = async (call: Call, print: Print): Promise<void> => {
  const email = required(call.option('email'), '--email')
  const password = await checkedPassword(call)
  await withRuntime(async ({ deps }) => {
    await setPassword(deps, { email, password })
    print(call.json ? JSON.stringify({ email }) : `Set the password of ${email}; all sessions have ended.`)
  })
}

export const userCommand: Command = {
  name: 'user',
  usage:
    'user create --email E --name N [--roles broker,reviewer,admin] | user password --email E, with --password-stdin',
  summary:
    'Create a user or set a password anew; the password is read from standard input, so that it is in no history.',
  options: {
    email: { type: 'string', help: 'address to sign in with' },
    name: { type: 'string', help: 'name that others see' },
    roles: { type: 'string', help: 'staff roles, separated by commas' },
    'password-stdin': { type: 'boolean', help: 'read the password from standard input' },
  },
  run: async (call, print) => {
    const [verb] = call.words
    if (verb === 'create') return create(call, print)
    if (verb === 'password') return setNewPassword(call, print)
    throw new UsageError('user needs create or password')
  },
}
