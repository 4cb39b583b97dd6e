import { Text } from '@mantine/core'

/** The id that a reader quotes when he reports a problem. */
export const RequestId = ({ id }: { id: string }) => (
  <Text span inherit ff="monospace">
    {id}
  </Text>
)
