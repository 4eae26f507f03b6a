"""What a person looks at: functions of the record that the terminal, the page, the desk and the formats share."""
