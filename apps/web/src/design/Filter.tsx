import { Input, Label, SearchField } from 'react-aria-components'

interface FilterProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A filter over a list; Escape clears it. */
export function Filter({ label, value, onChange }: FilterProps) {
  return (
    <SearchField className="field filter" value={value} onChange={onChange}>
      <Label>{label}</Label>
      <Input />
    </SearchField>
  )
}
