import { Choice } from '../../forms/Choice.tsx'
import { Words } from '../../forms/Words.tsx'
import { useWords } from '../../language/use-words.ts'

const VIA = ['link', 'voice line', 'embassy', 'in person'] as const

/** Who is to be called, and how. */
export interface Contact {
  readonly office: string
  readonly via: string
}

/** The first contact of a draft taken up again; else an empty one. */
export function contactIn(body: Readonly<Record<string, unknown>> | undefined): Contact {
  const list = body?.['contacts']
  const [first] = Array.isArray(list) ? (list as readonly Partial<Contact>[]) : []
  return { office: first?.office ?? '', via: first?.via ?? 'link' }
}

interface ContactFieldsProps {
  readonly contact: Contact
  readonly intent: string
  readonly onContact: (contact: Contact) => void
  readonly onIntent: (intent: string) => void
}

/** What a side gives to a watch: a contact and what it intends. */
export function ContactFields({ contact, intent, onContact, onIntent }: ContactFieldsProps) {
  const { say } = useWords('elections')
  return (
    <>
      <Words
        label={say('officeToCall')}
        value={contact.office}
        onChange={(office) => onContact({ ...contact, office })}
        rows={1}
        maxLength={120}
      />
      <Choice
        label={say('via')}
        value={contact.via}
        onChange={(via) => onContact({ ...contact, via })}
        options={VIA.map((one) => ({ value: one, label: say(`via.${one}`) }))}
      />
      <Words label={say('intent')} value={intent} onChange={onIntent} rows={3} maxLength={500} />
    </>
  )
}
