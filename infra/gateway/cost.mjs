// Passes on what a request cost in the subgraphs, as extensions.cost.

/** The sum of the costs, with the bucket that has least left. */
export function summed(costs) {
  const total = { requestedQueryCost: 0 };
  for (const cost of costs) {
    for (const name of ['requestedQueryCost', 'actualQueryCost']) {
      if (typeof cost[name] === 'number') total[name] = (total[name] ?? 0) + cost[name];
    }
    const status = cost.throttleStatus;
    if (status && !(total.throttleStatus?.currentlyAvailable <= status.currentlyAvailable)) {
      total.throttleStatus = status;
    }
  }
  return total;
}

/** A plugin that collects extensions.cost from each call and puts the sum into the answer. */
export function useCost() {
  const costsOf = new WeakMap(); // by the context of the request
  return {
    onSubgraphExecute({ executionRequest }) {
      const context = executionRequest.context;
      return ({ result }) => {
        const cost = result?.extensions?.cost;
        if (!context || !cost) return;
        costsOf.set(context, [...(costsOf.get(context) ?? []), cost]);
      };
    },
    onExecute({ args }) {
      return {
        onExecuteDone({ result, setResult }) {
          const costs = costsOf.get(args.contextValue);
          if (!costs) return;
          setResult({ ...result, extensions: { ...result.extensions, cost: summed(costs) } });
        },
      };
    },
  };
}
