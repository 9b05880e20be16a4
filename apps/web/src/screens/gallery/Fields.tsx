import { useState } from 'react'
import { FieldError, Input, Label, TextField } from 'react-aria-components'
import { Filter } from '../../design/Filter.tsx'
import { Choice } from '../../forms/Choice.tsx'
import { Choices } from '../../forms/Choices.tsx'
import { DayField } from '../../forms/DayField.tsx'
import { Words } from '../../forms/Words.tsx'

const OPTIONS = [
  { value: 'routine', label: 'routine' },
  { value: 'priority', label: 'priority' },
  { value: 'flash', label: 'flash' },
]

/** What is typed and chosen: empty, filled, wrong, and in a writing of the other direction. */
export function Fields() {
  const [line, setLine] = useState('')
  const [words, setWords] = useState('Words of several lines.\n\nA blank line begins the next paragraph.')
  const [arabic, setArabic] = useState('كلمات من اليمين إلى اليسار')
  const [one, setOne] = useState('priority')
  const [some, setSome] = useState<readonly string[]>(['routine'])
  const [day, setDay] = useState('2026-11-22')
  const [wanted, filter] = useState('')
  return (
    <>
      <Words label="One line" rows={1} value={line} onChange={setLine} description="What belongs here." />
      <TextField className="field" defaultValue="tomorrow, maybe" isInvalid>
        <Label>A field with a fault</Label>
        <Input />
        <FieldError className="fault">Write the day as year, month and day.</FieldError>
      </TextField>
      <Words label="Several lines" value={words} onChange={setWords} />
      <Words label="In Arabic" rows={1} lang="ar" value={arabic} onChange={setArabic} />
      <Choice label="One of a few" value={one} onChange={setOne} options={OPTIONS} />
      <Choices label="Any of several" value={some} onChange={setSome} options={OPTIONS} />
      <DayField label="A day" value={day} onChange={setDay} />
      <TextField className="field" isReadOnly value="as the text stands">
        <Label>Only to be read</Label>
        <Input />
      </TextField>
      <Filter label="Filter a long list" value={wanted} onChange={filter} of={40} />
    </>
  )
}
