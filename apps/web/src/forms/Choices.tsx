import { Checkbox, CheckboxGroup, Label } from 'react-aria-components'

interface ChoicesProps {
  readonly label: string
  readonly value: readonly string[]
  readonly onChange: (value: string[]) => void
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

/** Any number of several, all in view. */
export function Choices({ label, value, onChange, options }: ChoicesProps) {
  return (
    <CheckboxGroup className="field" value={[...value]} onChange={onChange}>
      <Label className="label">{label}</Label>
      <div className="choices">
        {options.map((option) => (
          <Checkbox key={option.value} value={option.value} className="choice box">
            {option.label}
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  )
}
