import { ancestorsOf, findTerm, lookupTerms } from './taxonomy.ts'

/** What a list of certificates says: terms, what they imply among them, and whether every entry could be read. */
export type CertificateReading = { ids: string[]; isComplete: boolean }

/** Words of what is not yet held; an entry with one of them is no certificate. */
const notYet =
  /申请|申报|办理|拟|计划|准备|即将|预计|受理|审核中|尚未|未取得|暂无|没有|\b(?:appl\w+|pending|progress|planned|expected|not)\b/i

const idsIn = (entry: string): string[] => {
  if (findTerm(entry)?.scheme === 'certificate') return [entry]
  return notYet.test(entry) ? [] : lookupTerms(entry, { schemes: ['certificate'] }).map(({ id }) => id)
}

/** Reads the certificates that a listing names in its own words, such as `国械注准… 第三类医疗器械注册证`, or by their ids. */
export const readCertificates = (entries: readonly string[]): CertificateReading => {
  const read = entries.map(idsIn)
  const named = read.flat()
  const implied = named.flatMap((id) => ancestorsOf(id).map((term) => term.id))
  return {
    ids: [...new Set([...named, ...implied])].toSorted(),
    isComplete: read.every(({ length }) => length > 0),
  }
}
