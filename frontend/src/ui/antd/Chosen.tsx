import { Select, type SelectProps } from 'antd';
import { Antd } from '../theme/Antd';

/** The list to choose from, as Ant Design draws it: comes when somebody reaches for the first one. */
export function Chosen(props: SelectProps) {
  return <Antd><Select {...props} /></Antd>;
}
