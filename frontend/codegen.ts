import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';
import type { CodegenConfig } from '@graphql-codegen/cli';

const scalars = {
  Date: 'string',
  DateTime: 'string',
  Decimal: 'string', // exact: see src/lib/decimal.ts
  GenericScalar: 'unknown',
  ID: 'string',
  JSONString: 'string',
  UUID: 'string',
};

const NEVER = ['!src/graphql/generated/**', '!src/**/*.test.{ts,tsx}'];

function client(schema: string, documents: string[]) {
  return {
    schema,
    documents: [...documents, ...NEVER],
    preset: 'client' as const,
    presetConfig: {
      fragmentMasking: { unmaskFunctionName: 'readFragment' },
      persistedDocuments: { hashAlgorithm: 'sha256' },
    },
    documentTransforms: [addTypenameSelectionDocumentTransform],
    config: { scalars, strictScalars: true, enumsAsTypes: true, useTypeImports: true },
  };
}

// Two endpoints, two schemas: a tenant's books, and what all organisations share. The second's
// documents stand in files named *.platform.ts and take graphql() from @/graphql/platform.
const config: CodegenConfig = {
  generates: {
    'src/graphql/generated/tenant/': client('schema.graphql', ['src/**/*.{ts,tsx}', '!src/**/*.platform.{ts,tsx}']),
    'src/graphql/generated/platform/': client('platform.graphql', ['src/**/*.platform.{ts,tsx}']),
  },
  ignoreNoDocuments: true,
};

export default config;
