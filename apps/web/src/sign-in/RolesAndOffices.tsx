import { Choices } from '../forms/Choices.tsx'
import { useWords } from '../language/use-words.ts'
import { roleName } from './role-words.ts'
import { ROLES, type Role } from '../../../node/src/api/roles.ts'

/** What somebody may be given. */
export interface Given {
  readonly roles: readonly Role[]
  readonly offices: readonly string[]
}

interface RolesAndOfficesProps {
  readonly given: Given
  readonly offices: readonly string[]
  readonly onChange: (given: Given) => void
}

/** Choosing roles, and offices of this side. */
export function RolesAndOffices({ given, offices, onChange }: RolesAndOfficesProps) {
  const { say } = useWords('sign-in')
  return (
    <>
      <Choices
        label={say('roles')}
        value={given.roles}
        onChange={(chosen) => onChange({ ...given, roles: ROLES.filter((role) => chosen.includes(role)) })}
        options={ROLES.map((role) => ({ value: role, label: roleName(role) }))}
      />
      <Choices
        label={say('offices')}
        value={given.offices}
        onChange={(chosen) => onChange({ ...given, offices: chosen })}
        options={offices.map((office) => ({ value: office, label: office, isPeer: true }))}
      />
    </>
  )
}
