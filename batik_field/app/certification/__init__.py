"""Sertifikasi: batches from announcement to results, certificates, tutors."""
