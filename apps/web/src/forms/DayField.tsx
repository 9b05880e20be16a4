import { Input, Label, TextField } from 'react-aria-components'

interface DayFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A calendar day, with the picker of the browser. */
export function DayField({ label, value, onChange }: DayFieldProps) {
  return (
    <TextField className="field" type="date" value={value} onChange={onChange}>
      <Label>{label}</Label>
      <Input type="date" />
    </TextField>
  )
}
