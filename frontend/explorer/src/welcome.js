/** What the editor shows first. */
export const WELCOME = `# The Tierline API.
#
# 1. Put your access token into the headers below: Bearer tl_...
# 2. Fetch the schema again (the arrows at the lower left): the documentation appears.
# 3. Write a query; Ctrl-Space proposes, Ctrl-Enter sends.
#
# The token stays in this page: it is not stored.

query Hello {
  __typename
}
`;
