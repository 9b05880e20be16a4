import { Input, Label, SearchField } from 'react-aria-components'

interface FilterProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** How many there are to filter: a list that the eye takes in at once needs none. */
  readonly of: number
}

/** Up to this many lines are taken in at once. */
const AT_ONCE = 12

/** A filter over a long list; Escape clears it. */
export function Filter({ label, value, onChange, of }: FilterProps) {
  if (of <= AT_ONCE) return null
  return (
    <SearchField className="field filter" value={value} onChange={onChange}>
      <Label>{label}</Label>
      <Input />
    </SearchField>
  )
}
