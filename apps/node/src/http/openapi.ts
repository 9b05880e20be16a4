import { jsonSchemas } from '@alternat/acts'
import type { TSchema } from 'typebox'
import { actRequest } from './act-requests.ts'
import type { Route } from './route.ts'
import { NAMED } from './named-schemas.ts'
import { Problem } from './schemas.ts'

const REF_PREFIX = '#/components/schemas/'

/** Takes out `$id` and puts a reference in the place of every named schema inside another. */
function published(schema: unknown, top = false): unknown {
  if (Array.isArray(schema)) return schema.map((part) => published(part))
  if (typeof schema !== 'object' || schema === null) return schema
  const { $id, $schema: _, ...rest } = schema as Record<string, unknown>
  if (typeof $id === 'string' && !top) return { $ref: REF_PREFIX + $id }
  return Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, published(value)]))
}

function nameOf(schema: object): string {
  return '$id' in schema && typeof schema.$id === 'string' ? schema.$id : ''
}

function content(type: string, schema: TSchema | undefined): object {
  return { [type]: schema === undefined ? {} : { schema: published(schema) } }
}

function answers(route: Route): object {
  const own = Object.entries(route.answers).map(([status, answer]) => {
    if (Number(status) >= 300 && Number(status) < 400) return [status, { description: answer.description }]
    const type = answer.type ?? (Number(status) < 400 ? 'application/json' : 'application/problem+json')
    return [status, { description: answer.description, content: content(type, answer.schema) }]
  })
  return { ...gateAnswers(route), ...Object.fromEntries(own) }
}

/** What the gate answers before a handler is asked: all but the last only where it asks who is there. */
function gateAnswers({ path, needs }: Route): Record<number, object> {
  const said = (description: string) => ({
    description,
    content: content('application/problem+json', Problem),
  })
  const paced = needs !== 'open' || path.startsWith('/api/sign-in')
  return {
    403: said('not addressed to us, not from our own page, or not for somebody in this role'),
    ...(needs === 'open' ? {} : { 401: said('nobody is signed in') }),
    ...(paced ? { 429: said('faster than a person can ask: after some seconds again') } : {}),
  }
}

function parameters(route: Route): object[] {
  const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
  const inQuery = Object.entries(route.query ?? {}).map(([name, description]) => ({
    name,
    in: 'query',
    required: false,
    description,
    schema: { type: 'string' },
  }))
  const origin = {
    name: 'Origin',
    in: 'header',
    required: route.path !== '/courier',
    description: 'the address of this server; a change from any other page is refused',
    schema: { type: 'string' },
  }
  return [...inPath, ...inQuery, ...(route.method === 'get' ? [] : [origin])]
}

function operation(route: Route): object {
  const { request } = route
  const body =
    request === undefined
      ? {}
      : request === 'octets'
        ? { requestBody: { required: true, content: content('application/octet-stream', undefined) } }
        : { requestBody: { required: true, content: content('application/json', request) } }
  return { summary: route.summary, parameters: parameters(route), ...body, responses: answers(route) }
}

function named(): Record<string, unknown> {
  const all = Object.fromEntries(NAMED.map((schema) => [nameOf(schema), published(schema, true)]))
  return { ...all, ActRequest: published(actRequest(), true) }
}

/** The body of every kind of act, under the name of the kind. */
function bodies(): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(jsonSchemas()).map(([kind, schema]) => [kind, published(schema, true)]),
  )
}

/**
 * The OpenAPI 3.1 document of a table of routes. Built from the same table the server answers from, so it
 * cannot tell of a route that is not there.
 */
export function openApi(routes: readonly Route[], address: string): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const route of routes) {
    const path = (paths[route.path] ??= {})
    path[route.method] = operation(route)
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Alternat',
      version: 'v0',
      summary: 'The API of one side’s node, the one its screens use.',
    },
    servers: [{ url: address }],
    paths,
    components: { schemas: { ...named(), ...bodies() } },
  }
}
