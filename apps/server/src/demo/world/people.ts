import { organisations } from './organisations.ts'
import type { DemoPerson } from './types.ts'

const mail = (name: string): string => `${name}@demo.duijie.example`

/** The platform's own staff. */
const staff: readonly DemoPerson[] = [
  { key: 'broker-lin', name: '林晓彤', email: mail('broker'), staffRoles: ['broker', 'reviewer'], memberships: [] },
  { key: 'broker-zhao', name: '赵启明', email: mail('broker.zhao'), staffRoles: ['broker'], memberships: [] },
  { key: 'broker-wu', name: '吴桐', email: mail('broker.wu'), staffRoles: ['broker'], memberships: [] },
  {
    key: 'broker-tang',
    name: '唐以宁',
    email: mail('broker.tang'),
    staffRoles: ['broker', 'reviewer'],
    memberships: [],
  },
  { key: 'reviewer', name: '秦慕白', email: mail('reviewer'), staffRoles: ['reviewer'], memberships: [] },
  { key: 'reviewer-su', name: '苏叶', email: mail('reviewer.su'), staffRoles: ['reviewer'], memberships: [] },
  { key: 'admin', name: '纪云舟', email: mail('admin'), staffRoles: ['admin'], memberships: [] },
]

/** Invented organisations whose owner signs in with an address that is easy to remember. */
const ownerAddresses: Readonly<Record<string, string>> = {
  lantu: mail('vendor'),
  'bohe-auto': mail('plant'),
  'lanyu-first-hospital': mail('hospital'),
  'yanxi-rice': mail('farm'),
  'lanyu-compute': mail('compute'),
}

/** Each invented organisation's contact owns its account. */
const owners: readonly DemoPerson[] = organisations
  .filter((organisation) => organisation.fictional)
  .map(({ key, contactName, name }) => ({
    key: `${key}-owner`,
    name: contactName ?? name,
    email: ownerAddresses[key] ?? mail(key),
    staffRoles: [],
    memberships: [{ organisation: key, role: 'owner' }],
  }))

/** Colleagues with lesser roles, and one person who works for two organisations. */
const colleagues: readonly DemoPerson[] = [
  {
    key: 'lantu-editor',
    name: '方可欣',
    email: mail('vendor.fang'),
    staffRoles: [],
    memberships: [{ organisation: 'lantu', role: 'editor' }],
  },
  {
    key: 'lantu-viewer',
    name: '梁宇',
    email: mail('vendor.liang'),
    staffRoles: [],
    memberships: [{ organisation: 'lantu', role: 'viewer' }],
  },
  {
    key: 'bohe-auto-editor',
    name: '莫雨桐',
    email: mail('plant.mo'),
    staffRoles: [],
    memberships: [{ organisation: 'bohe-auto', role: 'editor' }],
  },
  {
    key: 'hospital-it',
    name: '彭思远',
    email: mail('hospital.peng'),
    staffRoles: [],
    memberships: [{ organisation: 'lanyu-first-hospital', role: 'editor' }],
  },
  {
    key: 'hospital-records',
    name: '宁静',
    email: mail('hospital.ning'),
    staffRoles: [],
    memberships: [{ organisation: 'lanyu-first-hospital', role: 'viewer' }],
  },
  {
    key: 'farm-agronomist',
    name: '谷雨',
    email: mail('farm.gu'),
    staffRoles: [],
    memberships: [{ organisation: 'yanxi-rice', role: 'editor' }],
  },
  {
    key: 'consultant',
    name: 'Maya Lindqvist',
    email: mail('consultant'),
    staffRoles: [],
    memberships: [
      { organisation: 'lixing', role: 'editor' },
      { organisation: 'bohe-chem', role: 'viewer' },
    ],
  },
]

/** Everyone who can sign in to the demo world; the loader gives the password. */
export const people: readonly DemoPerson[] = [...staff, ...owners, ...colleagues]
