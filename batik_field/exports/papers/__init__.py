"""Official papers: the shipped .docx templates, and filling a template with people."""
