import { Input, Label, Text, TextArea, TextField } from 'react-aria-components'

interface WordsProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly description?: string
  readonly lang?: string
  readonly isRequired?: boolean
  readonly rows?: number
  readonly maxLength?: number
}

/** Words of one line (`rows` 1) or more. Its writing direction is that of what is typed. */
export function Words({ label, description, lang, rows = 4, maxLength, ...field }: WordsProps) {
  return (
    <TextField className="field" {...field} {...(maxLength === undefined ? {} : { maxLength })}>
      <Label>{label}</Label>
      {rows === 1 ? <Input lang={lang} dir="auto" /> : <TextArea rows={rows} lang={lang} dir="auto" />}
      {description !== undefined && <Text slot="description">{description}</Text>}
    </TextField>
  )
}
