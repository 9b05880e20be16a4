import { Checkbox, CheckboxGroup, Label } from 'react-aria-components'
import { OptionWords, type Option } from './OptionWords.tsx'

interface ChoicesProps {
  readonly label: string
  readonly value: readonly string[]
  readonly onChange: (value: string[]) => void
  readonly options: readonly Option[]
}

/** Any number of several, all in view. */
export function Choices({ label, value, onChange, options }: ChoicesProps) {
  return (
    <CheckboxGroup className="field" value={[...value]} onChange={onChange}>
      <Label className="label">{label}</Label>
      <div className="choices">
        {options.map((option) => (
          <Checkbox key={option.value} value={option.value} className="choice box">
            <OptionWords option={option} />
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  )
}
