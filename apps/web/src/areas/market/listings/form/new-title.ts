export const longestTitle = 120

/** The title that a link to the form suggests, as what was searched in vain. */
export const readTitle = (raw: Record<string, unknown>): { title?: string } => {
  const given = raw['title']
  if (typeof given !== 'string') return {}
  const title = given
    .replace(/\p{Cc}+/gu, ' ')
    .slice(0, longestTitle)
    .replace(/\p{Cs}/gu, '')
    .trim()
  return title === '' ? {} : { title }
}
