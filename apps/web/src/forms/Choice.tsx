import { Label, Radio, RadioGroup } from 'react-aria-components'
import { OptionWords, type Option } from './OptionWords.tsx'

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly options: readonly Option[]
}

/** One of a few, all in view. */
export function Choice({ label, value, onChange, options }: ChoiceProps) {
  // A value that is none of them must be none at all: else no option takes the focus, and no keyboard gets in.
  const chosen = options.some((option) => option.value === value) ? value : null
  return (
    <RadioGroup className="field" value={chosen} onChange={onChange} orientation="horizontal">
      <Label className="label">{label}</Label>
      <div className="choices">
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className="choice">
            <OptionWords option={option} />
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
