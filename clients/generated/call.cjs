'use strict';
// Calls operations with the client in TypeScript that .ci/generated-clients makes: a line of JSON says which and with what, a line
// says what went wrong, or nothing. GeneratedClientsTest writes and reads them.
const { createInterface } = require('node:readline');
const client = require('./target/javascript/index.js');

const apis = Object.values(client).filter((made) => made?.prototype instanceof client.BaseAPI);

const credentials = ({ Authorization, ...headers }) => ({ accessToken: Authorization?.replace('Bearer ', ''), headers });

const value = (said) => (said?.file ? new Blob([Buffer.from(said.file, 'base64')], { type: 'image/png' }) : said);

async function call({ operation, url, headers, parameters }) {
    const Api = apis.find((api) => operation in api.prototype);
    const values = Object.fromEntries(Object.entries(parameters).map(([name, said]) => [name, value(said)]));
    const api = new Api(new client.Configuration({ basePath: url, ...credentials(headers) }));
    const answer = await api[`${operation}Raw`](values);
    const type = answer.constructor.name;
    return (await answer.value()) === undefined && type !== 'VoidApiResponse' ? `no answer: ${type}` : '';
}

async function told(error) {
    return error.response ? `${error.response.status} ${await error.response.text()}` : `${error.name}: ${error.message}`;
}

async function main() {
    for await (const line of createInterface({ input: process.stdin })) {
        const problem = await call(JSON.parse(line)).catch(told);
        console.log(problem.replaceAll('\n', ' '));
    }
}

main();
