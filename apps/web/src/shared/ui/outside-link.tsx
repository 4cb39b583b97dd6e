import { Anchor } from '@mantine/core'

/** An address outside the platform, shown as it is. */
export const OutsideLink = ({ href }: { href: string }) => (
  <Anchor
    href={href}
    target="_blank"
    rel="noopener noreferrer nofollow"
    inherit
    underline="always"
    style={{ overflowWrap: 'anywhere' }}
  >
    {href}
  </Anchor>
)
