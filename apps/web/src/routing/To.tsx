import type { MouseEvent, ReactNode } from 'react'
import { go, useRoute } from './location.ts'
import { formatRoute, type Route, type Section } from './route.ts'

interface ToProps {
  readonly route: Route
  readonly className?: string
  readonly current?: boolean
  /** Told when the link is followed, in this window or in another. */
  readonly onFollow?: () => void
  readonly children: ReactNode
}

function plainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
}

/** A link inside the product: a real address, followed without loading the page anew. */
export function To({ route, className, current, onFollow, children }: ToProps) {
  const follow = (event: MouseEvent): void => {
    onFollow?.()
    if (!plainClick(event)) return
    event.preventDefault()
    go(route)
  }
  return (
    <a
      href={formatRoute(route)}
      className={className}
      aria-current={current ? 'page' : undefined}
      onClick={follow}
    >
      {children}
    </a>
  )
}

interface SectionLinkProps {
  readonly section: Section
  /** Another dialogue than the present one. */
  readonly dialogue?: string
  readonly path?: readonly string[]
  readonly more?: Readonly<Record<string, string>>
  readonly className?: string
  readonly current?: boolean
  readonly onFollow?: () => void
  readonly children: ReactNode
}

/** A link to a section of the present dialogue; keeps the as-of day, unless it leads to another dialogue. */
export function SectionLink({ section, dialogue, path = [], more = {}, ...rest }: SectionLinkProps) {
  const route = useRoute()
  const present = route.page === 'section' ? route.dialogue : null
  const target = dialogue ?? present
  if (target === null) return <span>{rest.children}</span>
  const asOf = target === present || present === null ? route.asOf : null
  return <To route={{ page: 'section', dialogue: target, section, path, asOf, more }} {...rest} />
}
