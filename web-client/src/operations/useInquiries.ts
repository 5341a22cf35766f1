import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Own } from '../accounts/session/SessionProvider';
import { getOwn } from '../api/getOwn';
import type { InquiryDeskList, InquiryList } from '../api/types';

export const InquiriesOfPage = 20;

const InquiriesKey = [Own, 'inquiries'];
const DeskKey = [Own, 'inquiry-desk'];

export function useInquiries(page = 1) {
  return useQuery({
    queryKey: [...InquiriesKey, page],
    queryFn: ({ signal }) => getOwn<InquiryList>(`/api/me/inquiries?page=${page}&size=${InquiriesOfPage}`, signal),
    placeholderData: (before) => before,
  });
}

export function useDesk(answered: boolean, page: number) {
  return useQuery({
    queryKey: [...DeskKey, answered, page],
    queryFn: ({ signal }) => getOwn<InquiryDeskList>(`/api/ops/inquiries?answered=${answered}&page=${page}&size=${InquiriesOfPage}`, signal),
    placeholderData: (before) => before,
  });
}

export function useInquiriesChanged(): () => void {
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries({ queryKey: InquiriesKey });
    void queries.invalidateQueries({ queryKey: DeskKey });
  };
}
