// What one request may ask for. The subgraphs have the same limits
// (platform/kernel/graphql/limits.py); here they spare them the work.
import { GraphQLError, Kind, NoSchemaIntrospectionCustomRule, parse } from 'graphql';
import { unsuggested } from './errors.mjs';

export const BODY_MAX = 1_000_000;
export const TOKENS = 1_000;
export const DEPTH = 10;
export const ALIASES = 15;
export const ROOT_FIELDS = 10;
export const DIRECTIVES = 20;
export const SAME_NAME = 20;
export const FRAGMENTS = 50;
const ERRORS_SHOWN = 20;
// The introspection query that tools send nests 13 deep; production answers none.
const INTROSPECTION_DEPTH = 15;
const INTROSPECTION = ['__schema', '__type', '__typename'];

function refuse(context, sentence, node) {
  context.reportError(
    new GraphQLError(sentence, { nodes: node, extensions: { code: 'LIMIT_EXCEEDED' } }),
  );
}

/** Selections nest at most DEPTH deep, fragments included. */
export function DepthLimit(context) {
  function deeper(selections, left, seen) {
    return left < 0 || selections.selections.some((node) => tooDeep(node, left, seen));
  }
  function tooDeep(node, left, seen) {
    if (node.kind === Kind.FIELD) {
      return node.selectionSet !== undefined && deeper(node.selectionSet, left - 1, seen);
    }
    if (node.kind === Kind.INLINE_FRAGMENT) return deeper(node.selectionSet, left, seen);
    const name = node.name.value;
    const fragment = context.getFragment(name);
    // Unknown and circular fragments are the standard rules' business.
    if (!fragment || seen.includes(name)) return false;
    return deeper(fragment.selectionSet, left, [...seen, name]);
  }
  return {
    OperationDefinition(node) {
      const limit = isIntrospection(node) ? INTROSPECTION_DEPTH : DEPTH;
      if (deeper(node.selectionSet, limit, [])) {
        refuse(context, `Selections nest deeper than ${limit}.`, node);
      }
    },
  };
}

/** At most so many aliases, directives, fragments and root fields in the document. */
export function CountLimits(context) {
  const counts = { aliases: 0, directives: 0, fragments: 0 };
  function count(what, limit, node) {
    counts[what] += 1;
    if (counts[what] === limit + 1) refuse(context, `More than ${limit} ${what}.`, node);
  }
  return {
    Field(node) {
      if (node.alias) count('aliases', ALIASES, node);
    },
    Directive: (node) => count('directives', DIRECTIVES, node),
    FragmentDefinition: (node) => count('fragments', FRAGMENTS, node),
    OperationDefinition(node) {
      if (node.selectionSet.selections.length > ROOT_FIELDS) {
        refuse(context, `More than ${ROOT_FIELDS} root fields.`, node);
      }
    },
  };
}

/** The same field or fragment at most SAME_NAME times in one selection. */
export function RepetitionLimit(context) {
  return {
    SelectionSet(node) {
      const times = new Map();
      for (const each of node.selections) {
        if (each.kind === Kind.INLINE_FRAGMENT) continue;
        const name = `${each.kind} ${(each.alias ?? each.name).value}`;
        times.set(name, (times.get(name) ?? 0) + 1);
      }
      if (Math.max(0, ...times.values()) > SAME_NAME) {
        refuse(context, `A field is selected more than ${SAME_NAME} times.`, node);
      }
    },
  };
}

function isIntrospection(operation) {
  return operation.selectionSet.selections.every(
    (node) => node.kind === Kind.FIELD && INTROSPECTION.includes(node.name.value),
  );
}

/** A plugin that bounds the text first, then the document; in production it hides the schema. */
export function useLimits({ production }) {
  const rules = [CountLimits, RepetitionLimit, DepthLimit];
  if (production) rules.push(NoSchemaIntrospectionCustomRule);
  function inProduction(error) {
    if (!production) return error;
    return new GraphQLError(unsuggested(error.message), error);
  }
  return {
    onParse({ setParseFn }) {
      setParseFn((source, options) => parse(source, { ...options, maxTokens: TOKENS }));
    },
    onValidate({ params, validateFn, setResult }) {
      // Ours alone first: the standard rules take quadratic time on repeated fields.
      const errors = validateFn(params.schema, params.documentAST, rules);
      if (errors.length > 0) return setResult(errors);
      return ({ result, setResult: replace }) => {
        if (result.length > 0) replace(result.slice(0, ERRORS_SHOWN).map(inProduction));
      };
    },
  };
}
