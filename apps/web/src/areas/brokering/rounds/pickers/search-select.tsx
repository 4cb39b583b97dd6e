import { Select, Text, type SelectProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'

export type SearchOption = { value: string; label: string; note: string }

type Props = Omit<
  SelectProps,
  'data' | 'value' | 'onChange' | 'filter' | 'searchable' | 'searchValue' | 'onSearchChange'
> & {
  options: readonly SearchOption[]
  value: string | undefined
  typed: string
  onType: (text: string) => void
  onPick: (id: string) => void
}

/** Picks one thing out of many more than can be listed: what is typed is searched for by the server. */
export const SearchSelect = ({ options, value, typed, onType, onPick, ...rest }: Props) => {
  const { t } = useTranslation('rounds')
  const notes = new Map(options.map((option) => [option.value, option.note]))
  return (
    <Select
      searchable
      openOnFocus={false}
      data={options.map(({ value: id, label }) => ({ value: id, label }))}
      filter={({ options: all }) => all}
      value={value ?? null}
      onChange={(id) => id !== null && onPick(id)}
      searchValue={typed}
      onSearchChange={onType}
      nothingFoundMessage={t('select.nothing')}
      maxDropdownHeight={320}
      renderOption={({ option }) => (
        <div>
          {option.label}
          <Text size="xs" c="dimmed">
            {notes.get(option.value)}
          </Text>
        </div>
      )}
      {...rest}
    />
  )
}
