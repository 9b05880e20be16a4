import { useEffect, useRef } from 'react'
import { Autocomplete, Input, Label, Menu, MenuItem, SearchField, useFilter } from 'react-aria-components'
import type { Outline } from '@alternat/acts'
import { outlineApi } from '../api/addresses.ts'
import { useApi } from '../api/cache.ts'
import type { Session } from '../api/types.ts'
import { useWords } from '../language/use-words.ts'
import { go, useRoute } from '../routing/location.ts'
import { placesFrom, presentOf } from './places.ts'

interface PaletteProps {
  readonly session: Session
  readonly onDone: () => void
}

/** Go anywhere by typing a part of its name: sections, matters, forms, the other dialogues. */
export default function Palette({ session, onDone }: PaletteProps) {
  const route = useRoute()
  const { say } = useWords('palette')
  const input = useRef<HTMLInputElement | null>(null)
  // It comes after the dialog has opened, and with it the keyboard’s place: one types at once.
  useEffect(() => input.current?.focus(), [])
  const { contains } = useFilter({ sensitivity: 'base' })
  const present = presentOf(session, route)?.dialogue ?? null
  const { value } = useApi<Outline>(present === null ? null : outlineApi(present, null))
  const places = placesFrom(session, route, value?.matters ?? [])
  const follow = (id: unknown): void => {
    const found = places.find((one) => one.id === id)
    if (found === undefined) return
    onDone()
    go(found.route)
  }
  return (
    <Autocomplete filter={contains}>
      <SearchField className="field">
        <Label>{say('goTo')}</Label>
        <Input ref={input} />
      </SearchField>
      <Menu
        aria-label={say('places')}
        className="places"
        items={places}
        onAction={follow}
        renderEmptyState={() => <p className="gap">{say('nothingCalled')}</p>}
      >
        {({ id, label, what }) => (
          <MenuItem id={id} textValue={label} className="place">
            <bdi>{label}</bdi> <small>{say(what)}</small>
          </MenuItem>
        )}
      </Menu>
    </Autocomplete>
  )
}
