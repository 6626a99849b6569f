/** What the editor shows first. */
export const WELCOME = `# The Tierline API
#
# 1. Your access token goes into the headers
#    below: Bearer tl_...
# 2. Fetch the schema again with the arrows at
#    the lower left: the documentation appears.
# 3. Ctrl-Space proposes, Ctrl-Enter sends.
#
# The token is never stored.

query Hello {
  __typename
}
`;
