"""What programs ask for: tables, figures, pages, the quarter and free questions, each as a file or a stream."""
