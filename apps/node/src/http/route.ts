import type { Context } from 'hono'
import type { TSchema } from 'typebox'
import type { Need } from './gate.ts'
import type { Room } from './room.ts'

/** One answer a route can give. */
export interface RouteAnswer {
  readonly description: string
  readonly schema?: TSchema
  /** The media type; JSON (or problem JSON from 400 on) if not given. */
  readonly type?: string
}

/** One route: the server answers from it and the OpenAPI document is made of it. */
export interface Route {
  readonly method: 'get' | 'post' | 'put' | 'delete'
  /** As OpenAPI writes it: `/api/d/{dialogue}/fold`. */
  readonly path: string
  /** Who may: the gate decides before the handler is asked. */
  readonly needs: Need
  /** Only with a sign-in of the last minutes: what it changes would outlive a stolen session. */
  readonly fresh?: true
  readonly summary: string
  /** The last parameter takes the rest of the path, slashes included. */
  readonly rest?: true
  readonly query?: Readonly<Record<string, string>>
  readonly request?: TSchema | 'octets'
  readonly answers: Readonly<Record<number, RouteAnswer>>
  readonly handle: (c: Context, room: Room) => Response | Promise<Response>
}

/** The same path as Hono writes it: `/api/d/:dialogue/fold`. */
export function honoPath(route: Route): string {
  const path = route.path.replace(/\{(\w+)\}/g, ':$1')
  return route.rest === true ? `${path}{.+}` : path
}
