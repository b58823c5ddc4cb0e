import { stopTestServer } from '../../src/platform/testing-server.ts'

/** Test files start or join the database server themselves, those that need one; here it is turned off. */
export default function setup(): () => Promise<void> {
  return stopTestServer
}
