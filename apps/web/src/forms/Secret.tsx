import { Input, Label, TextField } from 'react-aria-components'

interface SecretProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** What the browser may offer: a new passphrase of its own making, or nothing. */
  readonly autoComplete?: 'new-password' | 'off'
}

/** Something secret that is typed: not shown, and kept by no browser. */
export function Secret({ label, value, onChange, autoComplete = 'new-password' }: SecretProps) {
  return (
    <TextField className="field" type="password" value={value} onChange={onChange}>
      <Label>{label}</Label>
      <Input autoComplete={autoComplete} />
    </TextField>
  )
}
