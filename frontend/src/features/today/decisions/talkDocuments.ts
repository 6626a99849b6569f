import { graphql } from '@/graphql';

export const TalkDocument = graphql(`
  query TodayTalk($orderId: ID!) {
    orderMessages(orderId: $orderId, first: 12) {
      edges {
        node {
          id
          author
          body
          writtenAt
          isOurs
          files {
            id
            name
            url
          }
        }
      }
    }
  }
`);

export const SendMessageDocument = graphql(`
  mutation TodaySendMessage($input: SendMessageInput!) {
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
  mutation TodayMarkRead($input: MarkMessagesReadInput!) {
    markMessagesRead(input: $input) {
      read
      userErrors {
        ...UserErrors
      }
    }
  }
`);
