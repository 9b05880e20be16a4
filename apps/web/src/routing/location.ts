import { useSyncExternalStore } from 'react'
import { formatRoute, parseRoute, type Route } from './route.ts'

const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  addEventListener('popstate', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('popstate', listener)
  }
}

function here(): string {
  return location.pathname + location.search
}

/** The route of the address bar, kept up to date. */
export function useRoute(): Route {
  return useSyncExternalStore(subscribe, routeHere)
}

let last: { readonly address: string; readonly route: Route } | null = null

/** Every link of a page asks where it stands: the address is read once for all of them. */
function routeHere(): Route {
  const address = here()
  if (last?.address !== address) last = { address, route: parseRoute(location.pathname, location.search) }
  return last.route
}

/** Goes to a route. With `replace` the step is not kept in the history (for a slider being dragged). */
export function go(route: Route, replace = false): void {
  const address = formatRoute(route)
  if (address === here()) return
  if (replace) history.replaceState(null, '', address)
  else history.pushState(null, '', address)
  for (const listener of listeners) listener()
  if (!replace) arrive()
}

/** Starts the new page at its beginning, for eyes and for ears. */
function arrive(): void {
  scrollTo(0, 0)
  requestAnimationFrame(() => document.getElementById('main')?.focus({ preventScroll: true }))
}

/** The same page as of another day. */
export function withAsOf(route: Route, asOf: string | null): Route {
  return { ...route, asOf }
}
