import { graphql } from '@/graphql';

export const OrderMessagesDocument = graphql(`
  query OrderMessages($orderId: ID!) {
    orderMessages(orderId: $orderId, first: 100) {
      edges {
        node {
          id
          author
          body
          writtenAt
          isOurs
          wasSent
          files {
            id
            name
            size
            url
          }
        }
      }
    }
  }
`);

export const SendMessageDocument = graphql(`
  mutation SendOrderMessage($input: SendMessageInput!) {
    sendMessage(input: $input) {
      message {
        id
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const MarkReadDocument = graphql(`
  mutation MarkOrderMessagesRead($input: MarkMessagesReadInput!) {
    markMessagesRead(input: $input) {
      read
      userErrors {
        ...UserErrors
      }
    }
  }
`);
