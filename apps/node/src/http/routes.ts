import { CARRY_ROUTES } from './carry-routes.ts'
import { PART_ROUTES } from './part-routes.ts'
import { PEOPLE_ROUTES } from './people-routes.ts'
import { READ_ROUTES } from './read-routes.ts'
import type { Route } from './route.ts'
import { SIDE_ROUTES } from './side-routes.ts'
import { SIGNING_ROUTES } from './signing-routes.ts'
import { TILE_ROUTES } from './tile-routes.ts'
import { WRITE_ROUTES } from './write-routes.ts'

/** Every route of the API. `/openapi.json` and the server are both made of this table. */
export const ROUTES: readonly Route[] = [
  ...READ_ROUTES,
  ...PART_ROUTES,
  ...WRITE_ROUTES,
  ...CARRY_ROUTES,
  ...TILE_ROUTES,
  ...PEOPLE_ROUTES,
  ...SIGNING_ROUTES,
  ...SIDE_ROUTES,
]

/** The document itself, as a route of it. */
export const OPENAPI_PATH = '/openapi.json'
