// Composes Apollo's three example subgraphs, one of them ours, and serves the supergraph with
// the gateway's own packages. Prints its address when it is up.
//
//   node supergraph.mjs GATEWAY_FOLDER NAME=SDL_FILE=URL...
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder, ...subgraphs] = process.argv.slice(2);
const require = createRequire(join(resolve(folder), 'package.json'));
const of = (name) => import(pathToFileURL(require.resolve(name)));

const { composeServices } = await of('@theguild/federation-composition');
const { createGatewayRuntime } = await of('@graphql-hive/gateway-runtime');
const { default: http } = await of('@graphql-mesh/transport-http');
const { parse } = await of('graphql');

const result = composeServices(
  subgraphs.map((given) => {
    const [name, file, url] = given.split('=');
    return { name, url, typeDefs: parse(readFileSync(file, 'utf8')) };
  }),
);
if (result.errors?.length) {
  process.stderr.write(`${result.errors.map((error) => error.message).join('\n')}\n`);
  process.exit(1);
}
const gateway = createGatewayRuntime({
  supergraph: result.supergraphSdl,
  graphqlEndpoint: '/',
  transports: { http },
  maskedErrors: false,
  logging: false,
});
const server = createServer(gateway);
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${server.address().port}/\n`);
});
